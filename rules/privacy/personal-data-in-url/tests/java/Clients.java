import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import retrofit2.Call;
import retrofit2.http.Query;

class Clients {
  @FeignClient(name = "insurer", url = "https://api.insurer.example")
  interface Insurer {
    @GetMapping("/cover")
    Map<String, Object> cover(@RequestParam("mail") String mail, @RequestParam("day") String day);

    @GetMapping("/claims/{id}")
    Map<String, Object> claim(@PathVariable("id") UUID id, @RequestBody Person person);
  }

  @RegisterRestClient
  @Path("people")
  interface People {
    @GET
    @Path("{number}")
    String find(@PathParam("number") String number, @QueryParam("page") int page);
  }

  interface Letters {
    @retrofit2.http.GET("letters")
    Call<List<String>> sent(@Query("phone") String phone);
  }

  /** What a handler of the project answers. */
  interface Api {
    @GetMapping("/people")
    List<String> named(@RequestParam String name);
  }

  static class Handler implements Api {
    @Override
    public List<String> named(String name) {
      return List.of();
    }
  }

  private final Insurer insurer;
  private final People people;
  private final Letters letters;
  private final Api api = new Handler();

  Clients(Insurer insurer, People people, Letters letters) {
    this.insurer = insurer;
    this.people = people;
    this.letters = letters;
  }

  void ask(Person person) throws Exception {
    // finding: personal-data-in-url
    insurer.cover(person.getEmail(), "monday");
    // ok: personal-data-in-url
    insurer.claim(person.getCaseId(), person);
    // finding: personal-data-in-url
    people.find(person.getInsuranceNumber(), 1);
    // finding: personal-data-in-url
    letters.sent(person.getPhoneNumber()).execute();
    // ok: personal-data-in-url
    api.named(person.getFullName());
  }

  interface Person {
    String getEmail();

    String getFullName();

    String getPhoneNumber();

    String getInsuranceNumber();

    UUID getCaseId();
  }
}
