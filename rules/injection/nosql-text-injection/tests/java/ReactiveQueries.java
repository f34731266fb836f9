import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class ReactiveQueries {
  private final ReactiveMongoTemplate mongo;

  ReactiveQueries(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @GetMapping("/written")
  Flux<Crate> written(@RequestParam String label) {
    Query query = new BasicQuery("{ \"label\": \"%s\" }".formatted(label));
    // finding: nosql-text-injection
    return mongo.find(query.limit(10), Crate.class);
  }

  @GetMapping("/built")
  Flux<Crate> built(@RequestParam String label) {
    // ok: nosql-text-injection
    return mongo.find(Query.query(Criteria.where("label").is(label)), Crate.class);
  }

  @GetMapping("/crates/{id}")
  Mono<Crate> one(@PathVariable String id) {
    // ok: nosql-text-injection
    return mongo.findById(id, Crate.class);
  }

  record Crate(String id, String label) {}
}
