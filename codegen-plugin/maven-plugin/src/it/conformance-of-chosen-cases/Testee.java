import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that speaks the testee protocol, and decodes one message. */
public final class Testee {

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.contains("\"stop\""); line = in.readLine()) {
            System.out.println(line.contains("\"describe\"")
                    ? "{\"name\":\"a program\",\"ops\":[\"decode\"]}"
                    : "{\"case\":\"" + member(line, "case") + "\"," + answer(line) + "}");
            System.out.flush();
        }
    }

    private static String answer(String line) {
        String hex = member(line, "hex");
        if (!line.contains("\"from\":\"server\",\"id\":3,")) {
            return "\"status\":\"unsupported\"";
        }
        return hex.length() < 16 ? "\"status\":\"rejected\"" : "\"status\":\"accepted\",\"fields\":{\"generation\":"
                + number(hex) + ",\"window\":" + number(hex.substring(8)) + "}";
    }

    private static long number(String hex) {
        return Integer.toUnsignedLong(Integer.reverseBytes(Integer.parseUnsignedInt(hex.substring(0, 8), 16)));
    }

    private static String member(String line, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(line);
        return found.find() ? found.group(1) : "";
    }
}
