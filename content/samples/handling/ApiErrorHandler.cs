// new HttpClient(new ApiErrorHandler(codesJson, headersFor, renewSession))
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
    [DataMember(Name = "url")] public string Url { get; set; }
}

public class ApiStatusException : HttpRequestException
{
    public string Code { get; } // text: as numbers, 401.1 and 401.10 are equal
    public string Retry { get; }

    public ApiStatusException(string code, string retry, string message) : base(message)
    {
        Code = code;
        Retry = retry;
    }
}

public class ApiErrorHandler : DelegatingHandler
{
    const string Site = "https://status.example"; // where you serve the pages of the codes
    const int MostAttempts = 4;
    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    static readonly Random Chance = new Random();

    readonly Dictionary<string, CodeEntry> codes;
    readonly Func<HttpMethod, Uri, IDictionary<string, string>> headersFor; // signs anew
    readonly Func<Task> renewSession;

    public ApiErrorHandler(
        Stream codesJson,
        Func<HttpMethod, Uri, IDictionary<string, string>> headersFor,
        Func<Task> renewSession)
        // A redirect that is followed would repeat the signature for another URL.
        : base(new HttpClientHandler { AllowAutoRedirect = false })
    {
        var list = (CodeList)new DataContractJsonSerializer(typeof(CodeList)).ReadObject(codesJson);
        codes = list.Codes.ToDictionary(entry => entry.Code);
        this.headersFor = headersFor;
        this.renewSession = renewSession;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancel)
    {
        var isRenewed = false;
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
            if (error.Retry == "after-reauthentication" && !isRenewed)
            {
                isRenewed = true;
                await renewSession();
                continue;
            }
            // 403.30 blocks the whole app. For 2002, 2003 and 2005 use a client without repeats.
            var again = (error.Retry == "after-delay" || error.Retry == "poll")
                && response.StatusCode != HttpStatusCode.Forbidden
                && request.Method != HttpMethod.Post;
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
        var retry = known != null || subCode == "" ? entry?.Retry : null;
        var title = entry?.Title ?? "not a status of this API";
        var link = Site + (entry?.Url ?? "/codes");
        return new ApiStatusException(code, retry, $"{code} {title}. {link}");
    }

    static TimeSpan WaitAfter(HttpResponseMessage response, int attempt)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - DateTimeOffset.UtcNow)
            ?? TimeSpan.FromSeconds(Math.Pow(2, attempt - 1) * (0.5 + Chance.NextDouble() / 2));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
