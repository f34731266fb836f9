import java.util.Optional;
import org.apache.commons.lang3.builder.ReflectionToStringBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringExclude;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Reflected {
  private static final Logger log = LoggerFactory.getLogger(Reflected.class);
  private final Visitors visitors;

  Reflected(Visitors visitors) {
    this.visitors = visitors;
  }

  void all(long id) {
    // finding: personal-data-in-log
    log.info("Arrived: {}", visitors.visitor(id).orElseThrow());
  }

  void built(long id) {
    // finding: personal-data-in-log
    log.info("Arrived: {}", visitors.speaker(id).orElseThrow());
  }

  void without(long id) {
    // ok: personal-data-in-log
    log.info("Arrived: {}", visitors.guest(id).orElseThrow());
  }

  void chosen(long id) {
    // ok: personal-data-in-log
    log.info("Arrived: {}", visitors.member(id).orElseThrow());
  }

  @Mapper
  interface Visitors {
    @Select("SELECT * FROM visitor WHERE id = #{id}")
    Optional<Visitor> visitor(long id);

    @Select("SELECT * FROM speaker WHERE id = #{id}")
    Optional<Speaker> speaker(long id);

    @Select("SELECT * FROM guest WHERE id = #{id}")
    Optional<Guest> guest(long id);

    @Select("SELECT * FROM member WHERE id = #{id}")
    Optional<Member> member(long id);
  }

  static class Visitor {
    private long id;
    private String email;

    @Override
    public String toString() {
      return ToStringBuilder.reflectionToString(this, ToStringStyle.SHORT_PREFIX_STYLE);
    }
  }

  static class Speaker {
    private long id;
    private String email;

    @Override
    public String toString() {
      return new ReflectionToStringBuilder(this).toString();
    }
  }

  static class Guest {
    private long id;
    @ToStringExclude private String email;

    @Override
    public String toString() {
      return ToStringBuilder.reflectionToString(this);
    }
  }

  static class Member {
    private long id;
    private String email;

    @Override
    public String toString() {
      return new ToStringBuilder(this).append("id", id).toString();
    }
  }
}
