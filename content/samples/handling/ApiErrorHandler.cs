// new HttpClient(new ApiErrorHandler(codesJson, headersFor, signIn))
// codesJson: a copy of /codes.json of the site with the pages.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Threading;
using System.Threading.Tasks;

[DataContract]
public class CodeList { [DataMember(Name = "codes")] public List<CodeEntry> Codes { get; set; } }

[DataContract]
public class CodeEntry
{
    [DataMember(Name = "code")] public string Code { get; set; }
    [DataMember(Name = "title")] public string Title { get; set; }
    [DataMember(Name = "retry")] public string Retry { get; set; }
    [DataMember(Name = "repeatable")] public bool Repeatable { get; set; }
    [DataMember(Name = "url")] public string Url { get; set; }
}

public class ApiStatusException : HttpRequestException
{
    public string Code { get; } // text: as numbers, 401.1 and 401.10 are equal
    public string Retry { get; }
    public bool Repeatable { get; }

    public ApiStatusException(string code, CodeEntry entry, string message) : base(message)
    {
        Code = code;
        Retry = entry?.Retry;
        Repeatable = entry?.Repeatable ?? false;
    }
}

public class ApiErrorHandler : DelegatingHandler
{
    const string Site = "https://status.example"; // where you serve the pages of the codes
    const int MostAttempts = 4;
    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    static readonly Random Chance = new Random();

    readonly Dictionary<string, CodeEntry> codes;
    readonly Func<HttpMethod, Uri, IDictionary<string, string>> headersFor; // signs each attempt
    readonly Func<Task> signIn; // gets a new session key

    public ApiErrorHandler(
        Stream codesJson,
        Func<HttpMethod, Uri, IDictionary<string, string>> headersFor,
        Func<Task> signIn)
        // A redirect that is followed would repeat the signature for another URL.
        : base(new HttpClientHandler { AllowAutoRedirect = false })
    {
        var list = (CodeList)new DataContractJsonSerializer(typeof(CodeList)).ReadObject(codesJson);
        codes = list.Codes.ToDictionary(entry => entry.Code);
        this.headersFor = headersFor;
        this.signIn = signIn;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancel)
    {
        var hasSignedIn = false;
        for (var attempt = 1; ; attempt++)
        {
            foreach (var header in headersFor(request.Method, request.RequestUri))
            {
                request.Headers.Remove(header.Key); // a second Signature gives 401.2
                request.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
            var response = await base.SendAsync(request, cancel);
            if (response.IsSuccessStatusCode) return response;
            var error = ErrorOf(response);
            // A 401 with this retry asks for a JavaScript token, which a server does not have.
            var needsSession = error.Retry == "after-reauthentication"
                && response.StatusCode == HttpStatusCode.Forbidden;
            if (needsSession && !hasSignedIn)
            {
                hasSignedIn = true;
                await signIn();
                continue;
            }
            // Use a client without repeats for 2002, 2003, 2005, 2108, 6100 and 7002.
            var again = error.Repeatable && request.Method != HttpMethod.Post;
            var wait = WaitAfter(response, attempt);
            if (!again || attempt >= MostAttempts || wait > LongestWait) throw error;
            response.Dispose();
            await Task.Delay(wait, cancel);
        }
    }

    ApiStatusException ErrorOf(HttpResponseMessage response)
    {
        var status = ((int)response.StatusCode).ToString();
        IEnumerable<string> values;
        var hasSubCode = response.Headers.TryGetValues("ApiStatusSubCode", out values);
        var subCode = hasSubCode ? values.First() : "";
        CodeEntry known = null, entry;
        if (subCode.StartsWith(status + ".")) codes.TryGetValue(subCode, out known);
        if ((entry = known) == null) codes.TryGetValue(status, out entry);
        var code = subCode == "" ? status : subCode;
        var entryOfCode = known != null || subCode == "" ? entry : null;
        var title = entry?.Title ?? "not a status of this API";
        var link = Site + (entry?.Url ?? "/codes");
        return new ApiStatusException(code, entryOfCode, $"{code} {title}. {link}");
    }

    static TimeSpan WaitAfter(HttpResponseMessage response, int attempt)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - DateTimeOffset.UtcNow)
            ?? TimeSpan.FromSeconds(Math.Pow(2, attempt - 1) * (0.5 + Chance.NextDouble() / 2));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
