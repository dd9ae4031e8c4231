// A customer as this module sees one, in clear. Only the store seals and opens.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "customer/types.hpp"

namespace bihuan::customer {

struct ContactPointId : Id<ContactPointId> {
    using Id::Id;
};
struct CustomerEventId : Id<CustomerEventId> {
    using Id::Id;
};

struct ContactPoint {
    ContactPointId contact_point_id;
    std::string kind, value, masked, label;
    bool is_primary = false;
};
struct HeldService {
    HeldServiceId held_service_id;
    std::string kind, number, masked, plan, status = "active";
};
struct Customer {
    CustomerId customer_id;
    std::string code, name, name_masked;
    std::string customer_type = "person", segment = "ordinary";
    std::string preferred_channel, preferred_language = "zh-CN";
    std::string identity_number, identity_masked;
    std::string province, city, district, address_detail, address_masked;
    std::string notes;
    std::int64_t organization_id = 0;
    CustomerId merged_into_id;
    Instant created_at{}, updated_at{};
    std::string updated_by;
    std::int64_t version = 1;
    std::vector<ContactPoint> contact_points;
    std::vector<HeldService> services;
};

struct CustomerBrief {
    CustomerId customer_id;
    std::string code, name_masked, customer_type, segment, primary_masked, city;
    CustomerId merged_into_id;
};

struct CustomerEvent {
    CustomerEventId customer_event_id;
    Instant at{};
    std::string kind;  // created | changed | merged | revealed | imported
    std::string actor_name, summary;
    std::vector<std::string> fields;
};

struct DuplicateCandidate {
    CustomerBrief customer;
    double score = 0;
    std::vector<std::string> reasons;
};

}  // namespace bihuan::customer
