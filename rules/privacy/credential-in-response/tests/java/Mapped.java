import jakarta.persistence.Entity;
import java.util.List;
import org.mapstruct.Mapper;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Member {
  public Long id;
  public String name;
  public String passwordHash;
}

@Entity
class Job {
  public Long id;
  public Member member;
}

record MemberView(Long id, String name) {}

record JobView(Long id, MemberView member) {}

record JobSheet(Long id, Member member) {}

interface JobRepository extends JpaRepository<Job, Long> {}

@Mapper
interface JobMapper {
  JobView toView(Job job);

  JobSheet toSheet(Job job);
}

/** A view that a mapper makes shows a record, or a view of it. */
@RestController
class Jobs {
  JobRepository jobs;
  JobMapper mapper;

  @GetMapping("/jobs/sheets")
  List<JobSheet> sheets() {
    // finding: credential-in-response
    return jobs.findAll().stream().map(mapper::toSheet).toList();
  }

  @GetMapping("/jobs/views")
  List<JobView> views() {
    // ok: credential-in-response
    return jobs.findAll().stream().map(mapper::toView).toList();
  }
}
