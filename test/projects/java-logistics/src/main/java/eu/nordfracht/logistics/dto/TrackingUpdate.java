package eu.nordfracht.logistics.dto;

import java.time.Instant;

public record TrackingUpdate(String reference, String carrier, String status, String remark, String photoUrl,
                             Instant scannedAt) {
}
