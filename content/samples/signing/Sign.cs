// APP_KEY=… APP_SECRET=… dotnet run -- GET 'https://api.rubiq.net/entity/…'
// With ISSUED_AT set, the header is printed and nothing is sent.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

static class Program
{
    static string Sign(int appKey, string appSecret, string method, string url, string issuedAt)
    {
        using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(appSecret)))
        {
            var message = $"{appKey}{method}{url}{issuedAt}";
            var token = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(message)));
            // AppKey is a number: no quotes around it.
            return $"{{\"AppKey\":{appKey},\"IssuedAt\":\"{issuedAt}\",\"Token\":\"{token}\"}}";
        }
    }

    // HH counts 24 hours, hh only 12. Some cultures count other years: hence the invariant one.
    static string UtcNow() =>
        DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    static async Task Send(string method, Uri uri, string signature)
    {
        // A redirect that is followed would repeat this signature for another URL.
        using (var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }))
        using (var request = new HttpRequestMessage(new HttpMethod(method), uri))
        {
            request.Headers.Add("Signature", signature);
            var response = await client.SendAsync(request);
            IEnumerable<string> subCode;
            response.Headers.TryGetValues("ApiStatusSubCode", out subCode);
            var status = (int)response.StatusCode;
            Console.WriteLine($"{status} {string.Concat(subCode ?? new string[0])}");
            Console.WriteLine(await response.Content.ReadAsStringAsync());
        }
    }

    static void Main(string[] arguments)
    {
        var method = arguments[0];
        var uri = new Uri(arguments[1]);
        var url = uri.AbsoluteUri; // as HttpClient sends it: percent-encoded, with its query
        var appKey = int.Parse(Environment.GetEnvironmentVariable("APP_KEY"));
        var appSecret = Environment.GetEnvironmentVariable("APP_SECRET");
        var issuedAt = Environment.GetEnvironmentVariable("ISSUED_AT");
        var signature = Sign(appKey, appSecret, method, url, issuedAt ?? UtcNow());
        if (issuedAt != null)
            Console.WriteLine($"Signature: {signature}");
        else
            Send(method, uri, signature).GetAwaiter().GetResult();
    }
}
