import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class JsonRoundTrip {
    void roundTrip() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        String text = mapper.writeValueAsString(Map.of("name", Source.get()));
        Map<?, ?> back = mapper.readValue(text, Map.class);
        Map<?, ?> fixed = mapper.readValue("{\"name\": 1}", Map.class);
        Sink.put(back.get("name")); // missed: test-flow
        Sink.put(fixed.get("name")); // ok: test-flow
    }
}
