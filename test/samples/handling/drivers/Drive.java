import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** Sends one request by way of the recipe: METHOD URL [BODY]. Prints what came. */
public class Drive {
    static int signed = 0;
    static int session = 0;

    public static void main(String[] arguments) throws Exception {
        var method = arguments[0];
        var url = arguments[1];
        var body = arguments.length > 2 ? BodyPublishers.ofString(arguments[2]) : BodyPublishers.noBody();
        var errors = new ApiErrors(Path.of("codes.json"));
        try {
            var response = errors.call(
                    () -> HttpRequest.newBuilder(URI.create(url))
                            .method(method, body)
                            .header("Signature", ++signed + " " + method + " " + url)
                            .header("ApiSessionKey", "session " + session)
                            .build(),
                    () -> session++,
                    !method.equals("POST"));
            System.out.println(response.statusCode() + " " + response.body());
        } catch (ApiErrors.ApiStatusException error) {
            System.out.println("error: " + error.getMessage());
        }
    }
}
