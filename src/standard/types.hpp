// Face of `standard` for values: categories and channels of the service standard.
#pragma once

#include <string>
#include <vector>

#include "base/id.hpp"

namespace bihuan::standard {

struct CategoryId : Id<CategoryId> {
    using Id::Id;
};

struct Category {
    CategoryId category_id;
    CategoryId parent_id;
    std::string code;  // dotted, "fault.broadband"
    std::string name_zh, name_en;
    std::string ticket_type;       // fault | complaint | consultation | change (4.5.2)
    std::string default_priority;  // low | normal | high | urgent
    std::int64_t default_organization_id = 0;
    bool is_public = true;
    bool is_active = true;
    std::int64_t position = 0;
    std::int64_t version = 1;
};

struct Channel {
    std::string code;  // phone, app ...
    std::string name_zh, name_en;
};

struct Principles {  // of service, as told to customers (1.1.1)
    std::vector<std::string> zh, en;
};

}  // namespace bihuan::standard
