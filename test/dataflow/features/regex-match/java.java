import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testkit.Sink;
import org.testkit.Source;

class RegexMatch {
    void show() {
        Matcher match = Pattern.compile("name=(\\w+)").matcher(Source.get());
        Matcher fixed = Pattern.compile("name=(\\w+)").matcher("name=guest");
        if (match.find() && fixed.find()) {
            Sink.put(match.group(1)); // finding: test-flow
            Sink.put(fixed.group(1)); // ok: test-flow
        }
    }
}
