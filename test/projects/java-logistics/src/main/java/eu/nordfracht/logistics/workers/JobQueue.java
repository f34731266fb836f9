package eu.nordfracht.logistics.workers;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
public class JobQueue {

    public sealed interface Job permits Print, Pack, Announce {
    }

    public record Print(String printer, String number) implements Job {
    }

    public record Pack(long shipment, int boxes) implements Job {
    }

    public record Announce(String text) implements Job {
    }

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>(1000);
    private volatile boolean running = true;

    public void add(Job job) {
        if (!jobs.offer(job)) {
            LOG.warn("queue is full, {} dropped", job.getClass().getSimpleName());
        }
    }

    @PostConstruct
    void start() {
        Thread.ofVirtual().name("jobs").start(() -> {
            while (running) {
                try {
                    run(jobs.take());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (IOException e) {
                    LOG.error("job failed: {}", e.getClass().getSimpleName());
                }
            }
        });
    }

    @PreDestroy
    void stop() {
        running = false;
    }

    private void run(Job job) throws IOException {
        switch (job) {
            case Print(String printer, String number) ->
                    new ProcessBuilder("bash", "-c", "lpr -P " + printer + " labels/" + number + ".pdf").start();
            case Pack(long shipment, int boxes) ->
                    Runtime.getRuntime().exec("pack-list " + shipment + " " + boxes);
            case Announce(String text) -> new ProcessBuilder("espeak", "--", text).start();
        }
    }
}
