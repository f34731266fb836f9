import java.util.function.UnaryOperator;
import org.testkit.Sink;
import org.testkit.Source;

class WrapperFunction {
    static UnaryOperator<String> logged(UnaryOperator<String> fn) {
        return text -> {
            String result = fn.apply(text);
            return result;
        };
    }

    void show() {
        Sink.put(logged(name -> name + Source.get()).apply("a")); // finding: test-flow
        Sink.put(logged(name -> name + "!").apply("a")); // ok: test-flow
    }
}
