package shop.documents;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MongoCriteria {
  private final MongoTemplate mongo;

  MongoCriteria(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @GetMapping("/like")
  List<Object> like(@RequestParam String name) {
    // finding: regex-injection
    return mongo.find(Query.query(Criteria.where("stock").gt(0).and("name").regex(name, "i")), Object.class);
  }

  @GetMapping("/quoted")
  List<Object> quoted(@RequestParam String name) {
    // ok: regex-injection
    return mongo.find(Query.query(Criteria.where("name").regex("^" + Pattern.quote(name))), Object.class);
  }

  @GetMapping("/equal")
  List<Object> equal(@RequestParam String name) {
    // ok: regex-injection
    return mongo.find(Query.query(Criteria.where("name").is(name)), Object.class);
  }
}
