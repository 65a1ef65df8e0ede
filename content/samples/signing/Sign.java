// APP_KEY=… APP_SECRET=… java Sign.java GET 'https://api.rubiq.net/entity/…'
// With ISSUED_AT set, the header is printed and nothing is sent.
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Sign {
    static String sign(int appKey, String appSecret, String method, String url, String issuedAt)
            throws GeneralSecurityException {
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(appSecret.getBytes(UTF_8), "HmacSHA256"));
        byte[] digest = hmac.doFinal((appKey + method + url + issuedAt).getBytes(UTF_8));
        String token = Base64.getEncoder().encodeToString(digest);
        // AppKey is a number: no quotes around it.
        String header = "{\"AppKey\":%d,\"IssuedAt\":\"%s\",\"Token\":\"%s\"}";
        return String.format(Locale.ROOT, header, appKey, issuedAt, token);
    }

    /** UTC; HH counts 24 hours, hh only 12. */
    static String utcNow() {
        var format = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
        return LocalDateTime.now(ZoneOffset.UTC).format(format);
    }

    public static void main(String[] arguments) throws Exception {
        String method = arguments[0];
        URI url = URI.create(arguments[1]); // as it is sent: percent-encoded, with its query
        int appKey = Integer.parseInt(System.getenv("APP_KEY"));
        String issuedAt = System.getenv().getOrDefault("ISSUED_AT", utcNow());
        String appSecret = System.getenv("APP_SECRET");
        String signature = sign(appKey, appSecret, method, url.toString(), issuedAt);
        if (System.getenv("ISSUED_AT") != null) {
            System.out.println("Signature: " + signature);
            return;
        }
        // A redirect that is followed would repeat this signature for another URL.
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
        var request = HttpRequest.newBuilder(url)
                .method(method, BodyPublishers.noBody())
                .header("Signature", signature)
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        var subCode = response.headers().firstValue("ApiStatusSubCode").orElse("");
        System.out.println(response.statusCode() + " " + subCode);
        System.out.println(response.body());
    }
}
