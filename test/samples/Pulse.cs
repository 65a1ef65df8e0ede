using System;
using System.Linq;
using System.Reflection;
using System.Threading;

/// <summary>
/// Runs the program that it is compiled with, and keeps the thread pool awake: Mono at times forgets to wake it for new
/// work, and goes on only up to a minute later. The more other programs run, the more often that happens.
/// </summary>
static class Pulse
{
    static void Main(string[] arguments)
    {
        var main = Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type != typeof(Pulse))
            .Select(type => type.GetMethod("Main", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Single(method => method != null);
        using (new Timer(_ => { }, null, 100, 100)) main.Invoke(null, new object[] { arguments });
    }
}
