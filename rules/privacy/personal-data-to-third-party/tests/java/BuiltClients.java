import feign.Feign;
import feign.Param;
import feign.RequestLine;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.POST;

class Diver {
  private String email;
  private String depth;

  String getEmail() {
    return email;
  }

  String getDepth() {
    return depth;
  }
}

interface Chat {
  @POST("services/desk")
  Call<Void> say(@Body Map<String, Object> message);
}

interface Crm {
  @PostExchange("/contacts")
  void add(@RequestBody Map<String, Object> contact);
}

interface Panel {
  @PostExchange("/entries")
  void add(@RequestBody Map<String, Object> entry);
}

interface Hooks {
  @RequestLine("POST /catch")
  void send(@Param("email") String email);
}

@Configuration
class Clients {
  @Bean
  Chat chat() {
    return new Retrofit.Builder()
        .addConverterFactory(JacksonConverterFactory.create())
        .baseUrl("https://hooks.slack.com/")
        .build()
        .create(Chat.class);
  }

  @Bean
  Crm crm() {
    RestClient client = RestClient.builder().baseUrl("https://api.hubapi.com").build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(Crm.class);
  }

  @Bean
  Panel panel() {
    RestClient client = RestClient.builder().baseUrl("https://panel.dive.example").build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(Panel.class);
  }
}

class Sending {
  private final Chat chat;
  private final Crm crm;
  private final Panel panel;
  private final Hooks hooks;

  Sending(Chat chat, Crm crm, Panel panel) {
    this.chat = chat;
    this.crm = crm;
    this.panel = panel;
    this.hooks = Feign.builder().target(Hooks.class, "https://hooks.zapier.com/hooks");
  }

  void all(Diver diver) throws Exception {
    // finding: personal-data-to-third-party
    chat.say(Map.of("diver", diver.getEmail())).execute();
    // finding: personal-data-to-third-party
    crm.add(Map.of("diver", diver.getEmail()));
    // finding: personal-data-to-third-party
    hooks.send(diver.getEmail());
    // ok: personal-data-to-third-party
    panel.add(Map.of("diver", diver.getEmail()));
    // ok: personal-data-to-third-party
    chat.say(Map.of("depth", diver.getDepth())).execute();
    // ok: personal-data-to-third-party
    hooks.send(diver.getDepth());
  }
}
