import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

class Hook {
  private Long id;
  private String callbackUrl, region, pingUrl;

  String getCallbackUrl() {
    return callbackUrl;
  }

  String getRegion() {
    return region;
  }

  String getPingUrl() {
    return pingUrl;
  }
}

record Probe(long id, String target, String zone) {}

record NewProbe(String target, String name) {}

@Mapper
interface HookMapper {
  @Update("UPDATE hook SET callback_url = #{url, jdbcType=VARCHAR}, ping_url = lower(#{ping}) WHERE region = #{region}")
  int move(@Param("url") String url, @Param("ping") String ping, @Param("region") String region);

  @Select("SELECT * FROM hook WHERE id = #{id}")
  Optional<Hook> find(long id);

  @Select({"SELECT id, callback_url, region", "FROM hook"})
  List<Hook> all();

  @Select("SELECT callback_url FROM hook WHERE id = #{id}")
  String urlOf(long id);

  @Select("SELECT region FROM hook WHERE id = #{id}")
  String regionOf(long id);

  String COLUMNS = "p.id, p.target";

  @Select("SELECT " + COLUMNS + ", p.zone FROM probe p WHERE p.id = #{id}")
  Probe probe(long id);

  @Insert("INSERT INTO probe (target, zone) VALUES (#{probe.target}, 'eu')")
  int insert(@Param("probe") NewProbe probe);
}

interface Probes {
  @SqlQuery("select * from probe")
  List<Probe> list();

  @SqlUpdate("update lamp set address = :address")
  void light(String address);

  @SqlQuery("select address from lamp")
  List<String> lamps();
}

@RestController
class Hooks {
  private HookMapper hooks;
  private Probes probes;

  @PutMapping("/hooks")
  void keep(@RequestParam String url, @RequestParam String ping, @RequestParam String region) {
    hooks.move(url, ping, region);
    probes.light(url);
  }

  @PutMapping("/probes")
  void add(@RequestBody NewProbe probe) {
    hooks.insert(probe);
  }
}

class HookJobs {
  private HookMapper hooks;
  private Probes probes;
  private RestTemplate http;

  @Scheduled(fixedDelay = 1000)
  void run() {
    Hook hook = hooks.find(1).orElseThrow();
    // finding: server-side-request-forgery
    http.getForObject(hook.getCallbackUrl(), String.class);
    // finding: server-side-request-forgery
    http.getForObject(hook.getPingUrl(), String.class);
    // ok: server-side-request-forgery
    http.getForObject(hook.getRegion(), String.class);
    for (Hook one : hooks.all()) {
      // finding: server-side-request-forgery
      http.getForObject(one.getCallbackUrl(), String.class);
      // ok: server-side-request-forgery
      http.getForObject(one.getRegion(), String.class);
    }
    // finding: server-side-request-forgery
    http.getForObject(hooks.urlOf(1), String.class);
    // ok: server-side-request-forgery
    http.getForObject(hooks.regionOf(1), String.class);
  }

  @Scheduled(fixedDelay = 1000)
  void probe() {
    // finding: server-side-request-forgery
    http.getForObject(hooks.probe(2).target(), String.class);
    // ok: server-side-request-forgery
    http.getForObject(hooks.probe(2).zone(), String.class);
    for (Probe one : probes.list()) {
      // finding: server-side-request-forgery
      http.getForObject(one.target(), String.class);
      // ok: server-side-request-forgery
      http.getForObject(one.zone(), String.class);
    }
    // finding: server-side-request-forgery
    probes.lamps().forEach(lamp -> http.getForObject(lamp, String.class));
  }
}
