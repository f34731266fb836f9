import jakarta.persistence.Entity;
import lombok.Data;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Data
@Entity
class Member {
  private Long id;
  private String name;
  private String role;
}

@Data
@Entity
class Note {
  private Long id;
  private String text;
}

@Data
class MemberForm {
  private String name;
}

interface Members extends JpaRepository<Member, Long> {}

interface Notes extends JpaRepository<Note, Long> {}

@RestController
class Users {
  private Members members;
  private Notes notes;

  @PostMapping("/members")
  void add(@RequestBody Member member) {
    // finding: mass-assignment
    members.save(member);
  }

  @PutMapping("/members/{id}")
  void change(@PathVariable Long id, @RequestBody Member member) {
    member.setId(id);
    // finding: mass-assignment
    members.saveAndFlush(member);
  }

  @PostMapping("/members/form")
  void add(@RequestBody MemberForm form) {
    Member member = new Member();
    member.setName(form.getName());
    // ok: mass-assignment
    members.save(member);
  }

  @PutMapping("/members/{id}/name")
  void rename(@PathVariable Long id, @RequestBody Member given) {
    Member member = members.findById(id).orElseThrow();
    member.setName(given.getName());
    // ok: mass-assignment
    members.save(member);
  }

  @PostMapping("/notes")
  void note(@RequestBody Note note) {
    // ok: mass-assignment
    notes.save(note);
  }
}
