package eu.nordfracht.logistics.integrations;

import eu.nordfracht.logistics.domain.CarrierCode;
import java.io.IOException;

public interface CarrierGateway {

    record Parcel(String reference, String depot, String endpoint, int grams) {
    }

    CarrierCode code();

    String book(Parcel parcel) throws IOException;

    default String describe(Parcel parcel) {
        return code().displayName() + ", " + parcel.grams() + " g";
    }
}
