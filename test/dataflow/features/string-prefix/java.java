import org.testkit.Source;
import org.testkit.Url;

class StringPrefix {
    void load() {
        String name = Source.get();
        Url.open("https://api.example.com/items/" + name); // ok: test-flow
        Url.open("https://" + name + ".example.com/"); // finding: test-host
        Url.open(String.format("%s/items", name)); // finding: test-host
    }
}
