package eu.nordfracht.logistics.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

@Entity
public class Shipment {

    @Id
    @GeneratedValue
    private Long id;
    private String reference;
    private String status;
    private CarrierCode carrier;
    private int weightGrams;
    private String note;
    private Instant createdAt;
    private String productName;
    @JsonIgnore
    @ManyToOne
    private Customer consignee;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public CarrierCode getCarrier() {
        return carrier;
    }

    public void setCarrier(CarrierCode carrier) {
        this.carrier = carrier;
    }

    public int getWeightGrams() {
        return weightGrams;
    }

    public void setWeightGrams(int weightGrams) {
        this.weightGrams = weightGrams;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(Instant createdAt) {
        this.createdAt = createdAt;
    }

    public String getProductName() {
        return productName;
    }

    public void setProductName(String productName) {
        this.productName = productName;
    }

    public Customer getConsignee() {
        return consignee;
    }

    public void setConsignee(Customer consignee) {
        this.consignee = consignee;
    }

    @Override
    public String toString() {
        return "Shipment[" + id + ", " + carrier + ", " + weightGrams + "g]";
    }
}
