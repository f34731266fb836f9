import javax.sql.DataSource;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.item.database.JdbcCursorItemReader;
import org.springframework.batch.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BatchReaders {
  private final DataSource data;
  private final JdbcTemplate jdbc;
  private final JobLauncher launcher;
  private final Job job;

  BatchReaders(DataSource data, JdbcTemplate jdbc, JobLauncher launcher, Job job) {
    this.data = data;
    this.jdbc = jdbc;
    this.launcher = launcher;
    this.job = job;
  }

  @GetMapping("/lines")
  JdbcCursorItemReader<String> lines(@RequestParam String region) {
    return new JdbcCursorItemReaderBuilder<String>()
        .name("lines")
        .dataSource(data)
        .sql("select id from line where region = '%s'".formatted(region)) // finding: sql-injection
        .build();
  }

  @GetMapping("/rates")
  JdbcCursorItemReader<String> rates(@RequestParam String currency) {
    return new JdbcCursorItemReaderBuilder<String>()
        .name("rates")
        .sql("select rate from rate where currency = ?") // ok: sql-injection
        .queryArguments(currency)
        .build();
  }

  @GetMapping("/runs")
  void run(@RequestParam String region, @RequestParam String currency) throws Exception {
    launcher.run(job, new JobParametersBuilder().addString("region", region).addLong("at", 1L).toJobParameters());
  }

  void step(StepContribution contribution, ChunkContext chunk) {
    String region = chunk.getStepContext().getStepExecution().getJobParameters().getString("region");
    // finding: sql-injection
    jdbc.execute("delete from export where region = '" + region + "'");
    Long at = chunk.getStepContext().getStepExecution().getJobParameters().getLong("at");
    // ok: sql-injection
    jdbc.execute("delete from export where made = " + at);
  }
}
