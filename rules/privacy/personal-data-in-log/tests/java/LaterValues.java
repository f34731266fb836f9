import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is there later, and what is made of groups. */
class LaterValues {
  private static final Logger LOG = LoggerFactory.getLogger(LaterValues.class);

  record Skier(String id, String email, Month month, long days) {}

  interface Skiers {
    Future<Skier> found(String id);

    CompletionStage<Skier> staged(String id);

    Uni<Skier> one(String id);

    Single<Skier> only(String id);

    Maybe<Skier> maybe(String id);

    ListenableFuture<Skier> listened(String id);
  }

  private Skiers skiers;
  private Pool pool;

  Future<Skier> stored(String id) {
    return pool.preparedQuery("SELECT id, email FROM skiers WHERE id = $1").execute(Tuple.of(id)).map(rows -> new Skier(id, rows.iterator().next().getString("email"), Month.MAY, 1));
  }

  void vertx(String id) {
    // finding: personal-data-in-log
    skiers.found(id).onSuccess(skier -> LOG.info("skier {}", skier.email()));
    // finding: personal-data-in-log
    skiers.found(id).map(skier -> skier.email()).onSuccess(mail -> LOG.info("skier {}", mail));
    // finding: personal-data-in-log
    skiers.found(id).compose(skier -> Future.succeededFuture(skier.email())).onSuccess(mail -> LOG.info("skier {}", mail));
    // finding: personal-data-in-log
    skiers.found(id).onComplete(outcome -> LOG.info("skier {}", outcome.result().email()));
    // finding: personal-data-in-log
    LOG.info("skier {}", Future.await(skiers.found(id)).email());
    // finding: personal-data-in-log
    stored(id).onSuccess(skier -> LOG.info("skier {}", skier.email()));
    // ok: personal-data-in-log
    skiers.found(id).onSuccess(skier -> LOG.info("skier {}", skier.id()));
    // ok: personal-data-in-log
    stored(id).onSuccess(skier -> LOG.info("skier {}", skier.days()));
  }

  void others(String id) throws Exception {
    // finding: personal-data-in-log
    skiers.staged(id).thenAccept(skier -> LOG.info("skier {}", skier.email()));
    // finding: personal-data-in-log
    LOG.info("skier {}", skiers.staged(id).toCompletableFuture().join().email());
    // finding: personal-data-in-log
    skiers.one(id).subscribe().with(skier -> LOG.info("skier {}", skier.email()));
    // finding: personal-data-in-log
    skiers.one(id).invoke(skier -> LOG.info("skier {}", skier.email()));
    // finding: personal-data-in-log
    skiers.only(id).doOnSuccess(skier -> LOG.info("skier {}", skier.email()));
    // finding: personal-data-in-log
    skiers.maybe(id).subscribe(skier -> LOG.info("skier {}", skier.email()));
    // finding: personal-data-in-log
    LOG.info("skier {}", skiers.listened(id).get().email());
    // finding: personal-data-in-log
    LOG.info("skier {}", Futures.getUnchecked(skiers.listened(id)).email());
    // ok: personal-data-in-log
    skiers.staged(id).thenAccept(skier -> LOG.info("skier {}", skier.id()));
    // ok: personal-data-in-log
    skiers.one(id).subscribe().with(skier -> LOG.info("skier {}", skier.id()));
  }

  void groups(List<Skier> all) {
    Map<Month, Long> days = all.stream().collect(Collectors.groupingBy(Skier::month, () -> new EnumMap<>(Month.class), Collectors.summingLong(Skier::days)));
    // ok: personal-data-in-log
    LOG.info("days {}", days);
    // ok: personal-data-in-log
    LOG.info("skiers {}", all.stream().collect(Collectors.groupingBy(Skier::month, Collectors.counting())));
    // finding: personal-data-in-log
    LOG.info("skiers {}", all.stream().collect(Collectors.groupingBy(Skier::month, Collectors.mapping(Skier::email, Collectors.toList()))));
    // finding: personal-data-in-log
    LOG.info("skiers {}", all.stream().collect(Collectors.groupingBy(Skier::month)));
  }
}
