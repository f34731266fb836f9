import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Json {
  private static final Logger LOG = LoggerFactory.getLogger(Json.class);
  private final ObjectMapper mapper = new ObjectMapper();

  static class Patient {
    private String diagnosis;
    private int visits;

    public String getDiagnosis() {
      return diagnosis;
    }

    public int getVisits() {
      return visits;
    }
  }

  static class Visit {
    @JsonIgnore private String diagnosis;
    private String room;

    public String getDiagnosis() {
      return diagnosis;
    }

    public String getRoom() {
      return room;
    }
  }

  void whole(Patient patient) throws Exception {
    // finding: personal-data-in-log
    LOG.info(mapper.writeValueAsString(patient));
  }

  void pretty(Patient patient) throws Exception {
    // finding: personal-data-in-log
    LOG.info("patient {}", mapper.writerWithDefaultPrettyPrinter().writeValueAsString(patient));
  }

  void part(Patient patient) {
    // finding: personal-data-in-log
    LOG.info("patient {}", new Gson().toJson(Map.of("for", patient.getDiagnosis())));
  }

  void object(Patient patient) {
    // ok: personal-data-in-log
    LOG.info("patient {}", patient);
  }

  void hidden(Visit visit) throws Exception {
    // ok: personal-data-in-log
    LOG.info(mapper.writeValueAsString(visit));
  }

  void counted(Patient patient) throws Exception {
    // ok: personal-data-in-log
    LOG.info(mapper.writeValueAsString(Map.of("visits", patient.getVisits())));
  }
}
