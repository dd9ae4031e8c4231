// Face of `customer` for values. Personal values never leave this module in clear, except by reveal.
#pragma once

#include <string>
#include <vector>

#include "base/id.hpp"

namespace bihuan::customer {

struct CustomerId : Id<CustomerId> {
    using Id::Id;
};
struct HeldServiceId : Id<HeldServiceId> {
    using Id::Id;
};

struct CustomerWords {       // what a list shows beside a customer's id
    CustomerId customer_id;  // the surviving record, when this one was merged away
    std::string code;
    std::string masked_name;
    std::string segment;  // vip | ordinary | new
    std::int64_t organization_id = 0;
};

struct HeldServiceWords {
    HeldServiceId held_service_id;
    CustomerId customer_id;
    std::string kind;
    std::string masked_number;
    std::string plan;
};

struct NewContact {
    std::string kind;  // mobile | phone | email | wechat | other
    std::string value;
};
struct NewCustomerRecord {  // for imports and demo data; same rules as the form
    std::string name, customer_type = "person", segment = "ordinary", preferred_language = "zh-CN";
    std::string preferred_channel;
    std::string identity_number;
    std::vector<NewContact> contact_points;
    struct Service {
        std::string kind, number, plan;
    };
    std::vector<Service> services;
    std::string province, city, district, address_detail;
    std::int64_t organization_id = 0;
    Instant since{};  // 0: now; demo data and imports set the past
};

// Everything the record holds, in clear: for the person it is about.
struct RecordEvent {
    Instant at{};
    std::string kind, summary;  // as in the record's history
};
struct PersonalRecord {
    CustomerId customer_id;
    std::string code;
    Instant updated_at{};
    NewCustomerRecord values;  // since: when it was made
    std::string notes;
    std::vector<RecordEvent> events;  // latest first, at most 200
};

}  // namespace bihuan::customer
