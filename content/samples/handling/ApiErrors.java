// Java 17 or later, with Gson. codes.json: a copy of /codes.json of the site with the pages.
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

public class ApiErrors {
    static final String SITE = "https://status.example"; // where you serve the pages of the codes
    static final int MOST_ATTEMPTS = 4;
    static final long LONGEST_WAIT = 60_000;

    public static class ApiStatusException extends IOException {
        public final String code; // text: as numbers, 401.1 and 401.10 are equal
        public final String retry;
        public final boolean repeatable;
        public final transient HttpResponse<String> response;

        ApiStatusException(
                String code, JsonObject entry, String message, HttpResponse<String> response) {
            super(message);
            this.code = code;
            this.retry = text(entry, "retry", "");
            this.repeatable = text(entry, "repeatable", "").equals("true");
            this.response = response;
        }
    }

    private final Map<String, JsonObject> codes = new HashMap<>();
    private final HttpClient client =
            // A redirect that is followed would repeat the signature for another URL.
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    public ApiErrors(Path codesJson) throws IOException {
        var all = JsonParser.parseString(Files.readString(codesJson)).getAsJsonObject();
        for (JsonElement one : all.getAsJsonArray("codes")) {
            codes.put(one.getAsJsonObject().get("code").getAsString(), one.getAsJsonObject());
        }
    }

    /**
     * `signed` makes and signs the request for each attempt; `signIn` gets a new session key.
     * `mayRepeat`: false for a POST, and for 2002, 2003, 2005, 2108, 6100 and 7002.
     */
    public HttpResponse<String> call(
            Supplier<HttpRequest> signed, Runnable signIn, boolean mayRepeat)
            throws IOException, InterruptedException {
        boolean hasSignedIn = false;
        for (int attempt = 1; ; attempt++) {
            var response = client.send(signed.get(), BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) return response;
            var error = errorOf(response);
            // A 401 with this retry asks for a JavaScript token, which a server does not have.
            boolean needsSession =
                    error.retry.equals("after-reauthentication") && response.statusCode() == 403;
            if (needsSession && !hasSignedIn) {
                hasSignedIn = true;
                signIn.run();
                continue;
            }
            boolean again = mayRepeat && error.repeatable;
            String retryAfter = response.headers().firstValue("Retry-After").orElse("");
            long wait = millisToWait(retryAfter, attempt);
            if (!again || attempt >= MOST_ATTEMPTS || wait > LONGEST_WAIT) throw error;
            Thread.sleep(wait);
        }
    }

    private ApiStatusException errorOf(HttpResponse<String> response) {
        String status = String.valueOf(response.statusCode());
        String subCode = response.headers().firstValue("ApiStatusSubCode").orElse("");
        JsonObject known = subCode.startsWith(status + ".") ? codes.get(subCode) : null;
        JsonObject entry = known != null ? known : codes.getOrDefault(status, new JsonObject());
        String code = subCode.isEmpty() ? status : subCode;
        JsonObject entryOfCode = known != null || subCode.isEmpty() ? entry : new JsonObject();
        String title = text(entry, "title", "not a status of this API");
        String url = SITE + text(entry, "url", "/codes");
        String message = code + " " + title + ". " + url;
        return new ApiStatusException(code, entryOfCode, message, response);
    }

    private static String text(JsonObject entry, String name, String otherwise) {
        JsonElement value = entry.get(name);
        return value == null || value.isJsonNull() ? otherwise : value.getAsString();
    }

    private static long millisToWait(String retryAfter, int attempt) {
        if (retryAfter.matches("\\d{1,9}")) return Long.parseLong(retryAfter) * 1_000;
        try {
            var until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Math.max(0, Duration.between(ZonedDateTime.now(), until).toMillis());
        } catch (DateTimeParseException missing) {
            double part = ThreadLocalRandom.current().nextDouble(0.5, 1);
            return (long) (1_000 * Math.pow(2, attempt - 1) * part);
        }
    }
}
