import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class Member {
  private Long id;
  private String name, passwordHash, iban;

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public String getIban() {
    return iban;
  }
}

class Guest {
  private Long id;
  private String name, iban;

  public String getName() {
    return name;
  }

  @JsonIgnore
  public String getIban() {
    return iban;
  }
}

/** What the desk asks for, and no more. */
record Payout(long id, String iban) {}

record Card(Long id, String name) {}

@Mapper
interface Members {
  @Select("SELECT m.* FROM member m WHERE m.id = #{id}")
  Member find(long id);

  @Select("SELECT * FROM member")
  List<Member> all();

  @Select("SELECT * FROM guest")
  List<Guest> guests();

  @Select("SELECT id, iban FROM payout")
  List<Payout> payouts();
}

@RestController
class MemberDesk {
  private Members members;

  @GetMapping("/member")
  ResponseEntity<Member> one(long id) {
    Member member = members.find(id);
    // finding: sensitive-record-in-response
    return member == null ? ResponseEntity.notFound().build() : ResponseEntity.ok(member);
  }

  @GetMapping("/members")
  List<Member> all() {
    // finding: sensitive-record-in-response
    return members.all();
  }

  @GetMapping("/cards")
  List<Card> cards() {
    // ok: sensitive-record-in-response
    return members.all().stream().map(m -> new Card(m.getId(), m.getName())).toList();
  }

  @GetMapping("/guests")
  List<Guest> guests() {
    // ok: sensitive-record-in-response
    return members.guests();
  }

  @GetMapping("/payouts")
  List<Payout> payouts() {
    // ok: sensitive-record-in-response
    return members.payouts();
  }
}
