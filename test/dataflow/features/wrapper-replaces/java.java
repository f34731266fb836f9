import java.util.function.Consumer;
import org.testkit.Clean;
import org.testkit.Sink;
import org.testkit.Source;

class WrapperReplaces {
    static Consumer<String> cleaned(Consumer<String> fn) {
        return text -> fn.accept(Clean.clean(text));
    }

    static Consumer<String> opened(Consumer<String> fn) {
        return text -> fn.accept(text);
    }

    void show() {
        cleaned(text -> Sink.put(text)).accept(Source.get()); // ok: test-flow
        opened(text -> Sink.put(text)).accept(Source.get()); // finding: test-flow
    }
}
