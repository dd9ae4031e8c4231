// Part of standard's face (see types.hpp): conditions, terms and limits; who does the work and by which inner
// promises.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace bihuan::standard {

using Duration = std::chrono::microseconds;

// An entry that is a code, its two names and the clause it answers for.
struct Term {
    std::string code, name_zh, name_en, clause;
};

// All conditions that are not empty must hold; within one, any of its values.
struct Condition {
    std::vector<std::string> types, classes, segments, priorities, channels, grades, categories, text;
    bool is_empty() const {
        return types.empty() && classes.empty() && segments.empty() && priorities.empty() &&
               channels.empty() && grades.empty() && categories.empty() && text.empty();
    }
};
// What conditions are asked about. `text` is folded (base/text.hpp).
struct Facts {
    std::string type, class_code, segment, priority, channel, grade, category, text;
};

struct Limit {
    Duration limit{};
    std::string calendar;
};
// 1.1.3, 5.4.4: what a kind of request asks of whoever handles it, and who that may be. The first that holds.
struct RouteRule {
    std::string code, clause;
    Condition when;
    std::string organization_code;  // "": the category's team
    std::vector<std::string> skills;
    std::int64_t level = 1;  // that each of the skills is needed at: 1 basic, 2 skilled, 3 expert
    bool is_auto = false;    // given to people by the system; else they take it themselves
};
struct Routing {
    Duration offer{};    // how long an offered request lies before the next person is asked
    Duration silence{};  // a person present who is not heard of for this long is no longer counted on
    std::int64_t handover_max = 3;   // 1.1.4, 3.5.3: more deviate from the process and alarm the team lead
    std::int64_t capacity = 0;       // open requests a person has at most, where nothing else was agreed
    std::vector<std::string> posts;  // whose holders take part without anything agreed
};
// 3.3.4: what units promise each other, inside the promise to the customer.
struct OlaRule {
    std::string code, clause;
    std::vector<std::string> kinds, organizations;  // of task; code of the unit that is asked
    Condition when;                                 // category, priority
    Limit accept, complete;
};
struct OlaFacts {
    std::string kind, organization, category, priority;
};
// 1.3.2, 2.1.3: who is responsible for a stage of a category's process, and what is ticked off before the
// step that ends it.
struct CheckItem {
    std::string code, name_zh, name_en;
    bool is_required = true;
};
struct Checklist {
    std::string code, clause, before, role;  // before: a step of the closed loop
    Condition when;                          // type, category
    std::vector<CheckItem> items;            // their codes are unique within the standard
};

}  // namespace bihuan::standard
