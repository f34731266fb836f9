package clinic.letters;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.quarkiverse.langchain4j.RegisterAiService;

// interfaces of which LangChain4j makes a client of a model
class AiServices {
  static class Patient {
    private String lastName;
    private String diagnosis;
    private String ward;
    private long id;

    String getLastName() {
      return lastName;
    }

    String getDiagnosis() {
      return diagnosis;
    }

    String getWard() {
      return ward;
    }

    long getId() {
      return id;
    }
  }

  interface Letters {
    @UserMessage("Write a letter to {{name}}")
    String letter(@V("name") String name);
  }

  @RegisterAiService
  interface Assistant {
    String ask(String question);

    String continued(@MemoryId String id, @UserMessage String question);
  }

  // no client of a model
  interface Archive {
    String letter(String name);
  }

  private final Letters letters;
  private final Assistant assistant;
  private final Archive archive;

  AiServices(Letters letters, Assistant assistant, Archive archive) {
    this.letters = letters;
    this.assistant = assistant;
    this.archive = archive;
  }

  String named(Patient patient) {
    // finding: personal-data-to-llm
    return letters.letter(patient.getLastName());
  }

  String asked(Patient patient) {
    // finding: personal-data-to-llm
    return assistant.ask("What helps against " + patient.getDiagnosis() + "?");
  }

  String continued(Patient patient) {
    // finding: personal-data-to-llm
    return assistant.continued("chat-1", "And what of " + patient.getDiagnosis() + "?");
  }

  String harmless(Patient patient) {
    // ok: personal-data-to-llm
    return assistant.ask("Where is ward " + patient.getWard() + "?") + letters.letter("case " + patient.getId());
  }

  String archived(Patient patient) {
    // ok: personal-data-to-llm
    return archive.letter(patient.getLastName());
  }
}
