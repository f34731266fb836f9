import feign.Feign;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

interface Ledger {}

class BuiltClients {
  Ledger retrofit() {
    // finding: cleartext-transport
    return new Retrofit.Builder().addConverterFactory(JacksonConverterFactory.create()).baseUrl("http://ledger.partner.eu/").build().create(Ledger.class);
  }

  WebClient given(WebClient.Builder builder) {
    // finding: cleartext-transport
    return builder.clone().baseUrl("http://ledger.partner.eu").build();
  }

  RestClient headed() {
    // finding: cleartext-transport
    return RestClient.builder().defaultHeader("X-Desk", "4").baseUrl("http://ledger.partner.eu").build();
  }

  Ledger feign() {
    // finding: cleartext-transport
    return Feign.builder().target(Ledger.class, "http://ledger.partner.eu");
  }

  RestClient encrypted(RestClient.Builder builder) {
    // ok: cleartext-transport
    return builder.baseUrl("https://ledger.partner.eu").build();
  }

  RestClient local(RestClient.Builder builder) {
    // ok: cleartext-transport
    return builder.baseUrl("http://localhost:8081").build();
  }
}
