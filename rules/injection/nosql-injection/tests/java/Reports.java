package shop.reports;

import com.mongodb.BasicDBObject;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

class Reports {
  private final MongoCollection<Document> reports;

  Reports(MongoCollection<Document> reports) {
    this.reports = reports;
  }

  @PostMapping("/reports/search")
  Object search(@RequestBody Map<String, Object> filter) {
    // finding: nosql-injection
    return reports.find(new Document(filter));
  }

  @PostMapping("/reports/count")
  long count(@RequestBody Document filter) {
    // finding: nosql-injection
    return reports.countDocuments(filter);
  }

  @PostMapping("/reports/remove")
  Object remove(@RequestBody Map<String, Object> filter) {
    // finding: nosql-injection
    return reports.deleteMany(new BasicDBObject(filter));
  }

  @PostMapping("/reports/owner")
  Object owner(@RequestBody Map<String, Object> body) {
    // finding: nosql-injection
    return reports.find(new Document("owner", body.get("owner")));
  }

  @PostMapping("/reports/close")
  Object close(@RequestBody Map<String, Object> filter) {
    // finding: nosql-injection
    return reports.updateOne(new Document(filter), new Document("$set", new Document("closed", true)));
  }

  Object text(@RequestParam String owner) {
    // ok: nosql-injection
    return reports.find(new Document("owner", owner));
  }

  Object equality(@RequestBody Map<String, Object> body) {
    // ok: nosql-injection
    return reports.find(Filters.eq("owner", body.get("owner")));
  }

  Object converted(@RequestBody Map<String, Object> body) {
    // ok: nosql-injection
    return reports.find(new Document("owner", String.valueOf(body.get("owner"))));
  }

  Object number(@RequestParam int year) {
    // ok: nosql-injection
    return reports.find(new Document("year", year));
  }

  Object fixed() {
    // ok: nosql-injection
    return reports.find(new Document("closed", false));
  }
}
