import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the name of an object tells is not what each of its fields holds. */
class MembersOfNamed {
  private static final Logger log = LoggerFactory.getLogger(MembersOfNamed.class);
  private final MongoTemplate mongo;

  MembersOfNamed(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  record Sheet(String id, String diagnosis) {}

  record Job(Sheet prescription, String printer) {}

  void print(String id, String printer) {
    Job job = new Job(mongo.findById(id, Sheet.class), printer);
    // ok: personal-data-in-log
    log.info("printing {}", job.prescription().id());
    // finding: personal-data-in-log
    log.info("printing {}", job.prescription().diagnosis());
  }
}
