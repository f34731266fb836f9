package eu.nordfracht.logistics.dto;

public record LabelRequest(String parcelNumber, String layout, String greeting, String printer, int copies) {

    public LabelRequest {
        if (copies < 1 || copies > 20) {
            copies = 1;
        }
    }

    public LabelRequest withPrinter(String name) {
        return new LabelRequest(parcelNumber, layout, greeting, name, copies);
    }
}
