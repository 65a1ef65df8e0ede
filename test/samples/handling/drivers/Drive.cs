using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

/// <summary>Sends one request by way of the recipe: METHOD URL [BODY]. Prints what came.</summary>
static class Drive
{
    static async Task Send(string[] arguments)
    {
        var signed = 0;
        var session = 0;
        using (var codes = File.OpenRead("codes.json"))
        using (var client = new HttpClient(new ApiErrorHandler(
            codes,
            (method, uri) => new Dictionary<string, string>
            {
                ["Signature"] = $"{++signed} {method} {uri.AbsoluteUri}",
                ["ApiSessionKey"] = $"session {session}",
            },
            () =>
            {
                session++;
                return Task.FromResult(0);
            })))
        {
            var request = new HttpRequestMessage(new HttpMethod(arguments[0]), arguments[1]);
            if (arguments.Length > 2) request.Content = new StringContent(arguments[2]);
            try
            {
                var response = await client.SendAsync(request);
                Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            }
            catch (ApiStatusException error)
            {
                Console.WriteLine($"error: {error.Message}");
            }
        }
    }

    static void Main(string[] arguments) => Send(arguments).GetAwaiter().GetResult();
}
