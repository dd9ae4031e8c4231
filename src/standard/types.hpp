// Face of `standard` for values: the service standard as data (standards/telecom.toml says what each part is
// for).
#pragma once

#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/work_calendar.hpp"
#include "standard/appointment_types.hpp"
#include "standard/complaint_types.hpp"
#include "standard/counter_types.hpp"
#include "standard/work_types.hpp"

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

struct CalendarRule : Term {
    WorkCalendar calendar;
    std::string holidays;  // name of the holiday files, "" none
    DaySpans make_up;
};
struct ClassRule {
    Condition when;
    std::string class_code, clause;
};
struct Grade : Term {
    std::int64_t level = 3;  // 1 is the gravest
    std::vector<std::string> flags;
    std::string approver;  // role
};
struct SlaRule {
    std::string code, clause;
    Condition when;
    Limit accept, respond, resolve, feedback;
};
struct SlaFactor {
    std::vector<std::string> segments;
    std::string clock, clause;
    std::int64_t percent = 100;
};
struct LadderStep {
    std::int64_t percent = 0;  // of the limit, after the breach
    std::string role, name_zh, name_en;
};
struct PauseReason : Term {
    bool stops = true;                 // the resolve clock stands still
    std::vector<std::string> confirm;  // ticket types where somebody else must confirm it first
};
// What an indicator may be computed by; the formulas themselves are code of `analytics`.
inline constexpr std::array formula_names{std::string_view{"service_level"},
                                          std::string_view{"on_time_accept"},
                                          std::string_view{"on_time_respond"},
                                          std::string_view{"on_time_resolve"},
                                          std::string_view{"on_time_feedback"},
                                          std::string_view{"on_time_follow_up"},
                                          std::string_view{"breach_explained"},
                                          std::string_view{"first_contact_resolution"},
                                          std::string_view{"solution_rate"},
                                          std::string_view{"reopen_rate"},
                                          std::string_view{"repeat_complaint_rate"},
                                          std::string_view{"loop_rate"},
                                          std::string_view{"csat"},
                                          std::string_view{"hand_overs"},
                                          std::string_view{"conformance"},
                                          std::string_view{"quality_score"},
                                          std::string_view{"on_time_statutory"}};
struct Indicator : Term {
    std::string formula;
    double target = 0;
    bool is_at_most = false;
    Duration within{};              // of a repeat or a reopening: what counts as one
    std::vector<std::string> also;  // further clauses it answers for
};
struct Weight {
    std::string code, source;  // source: system | internal | customer
    std::int64_t percent = 0;
};
struct Scheme : Term {
    std::vector<std::string> posts;
    std::vector<Weight> weights;
    Duration response_target{};
    std::int64_t satisfaction_target = 0;
};
struct TrainingNeed {
    std::string post, clause;
    std::vector<std::string> courses;
    std::int64_t valid_months = 12;
};
struct EmergencyLevel {
    std::int64_t level = 3;
    std::string name_zh, name_en, clause;
    std::int64_t customers_affected = 0, complaints_per_hour = 0, data_subjects = 0;  // 0: not a criterion
    bool whole_city = false;
    Duration own_outage{}, first_notice{}, progress_notice{};
    std::int64_t review_days = 0;  // working days
};
struct Clause {
    std::string id, title_zh, title_en;
    int chapter() const { return id.front() - '0'; }
};
struct SeedCategory {
    Category category;
    std::string parent_code, organization_code;
};

struct Standard {
    Term name;
    Principles principles;
    std::vector<Clause> clauses;
    std::vector<Channel> channels;
    std::vector<SeedCategory> categories;  // parents first
    std::vector<Term> segments, classes, breach_reasons, causes, skills;
    std::map<std::string, std::int64_t> segment_first_days;  // a customer's first days belong to this segment
    std::vector<CalendarRule> calendars;
    std::vector<ClassRule> class_rules;
    std::vector<Grade> grades;  // gravest first
    std::vector<RouteRule> routes;
    Routing routing;
    std::vector<GradeFlagRule> grade_flags;
    std::vector<Term> liabilities;
    std::vector<Redress> redresses;
    std::string currency = "CNY";
    std::vector<SettlementLimit> settlement_limits;  // lowest role first
    std::vector<Statutory> statutory;
    GroupRule group_complaint;
    Duration repeat_within{};  // the same customer and matter again; 0: not looked at
    std::vector<SlaRule> sla_rules;
    std::vector<SlaFactor> sla_factors;
    Limit phone_answer, chat_answer, follow_up;
    std::int64_t bad_score = 2;  // 2.4.3: a score of this or less is followed up
    std::vector<std::int64_t> warning_percents;
    std::vector<LadderStep> ladder;
    std::vector<std::string> closing_conditions;
    Duration closing_silence{};
    Duration promise_reminder{};  // so long before a new promised time its keepers are reminded
    std::vector<PauseReason> pause_reasons;
    std::vector<OlaRule> ola_rules;     // none: units promise each other nothing
    std::vector<Checklist> checklists;  // the first that holds gives the stage's role, all give their items
    Booking booking;
    PlanPrices plan;
    OutageRule outage;
    std::vector<ServiceType> service_types;  // none: nothing is booked
    std::vector<Indicator> indicators;
    std::vector<Scheme> schemes;
    std::vector<TrainingNeed> training_needs;
    std::vector<EmergencyLevel> emergency_levels;  // gravest first
    Counter counter;
    std::vector<CounterQueue> counter_queues;  // none: no numbers are given out
};

bool is_channel(const Standard& standard, std::string_view code);
// What a standard says of a request: the first rule that holds decides (3.1.3, 1.5.3, 3.2.2).
bool holds(const Condition& condition, const Facts& facts);
const std::string& class_of(const Standard& standard, const Facts& facts);
std::vector<std::string> flags_of(const Standard& standard, const Facts& facts);
// A flag "grade:major" is a person's decision (see `complaint`) and outweighs the others.
inline constexpr std::string_view decided_grade = "grade:";
const Grade& grade_of(const Standard& standard, const std::vector<std::string>& flags);
const SlaRule& sla_rule_of(const Standard& standard, const Facts& facts);
// 3.2.4: a version from before there were routes leaves everything to people.
const RouteRule& route_of(const Standard& standard, const Facts& facts);
const RouteRule& route_named(const Standard& standard, std::string_view code);
// The rule's limits, with what the customer's segment makes of them (4.1.4).
SlaRule promise_of(const Standard& standard, const Facts& facts);

// The first rule that holds; null where the standard has none.
const OlaRule* ola_of(const Standard& standard, const OlaFacts& facts);
// What stands before a step for a category of this type, in the standard's order.
std::vector<const Checklist*> checklists_of(const Standard& standard, std::string_view before,
                                            std::string_view type, std::string_view category);

// Null: no longer, or never, in this version.
const ServiceType* service_type(const Standard& standard, std::string_view code);

const CounterQueue* counter_queue(const Standard& standard, std::string_view code);
// Where somebody booked for this service waits; null where there are no queues.
const CounterQueue* counter_queue_for(const Standard& standard, std::string_view service_type);

struct VersionId : Id<VersionId> {
    using Id::Id;
};
// 1.1.5, 1.2.4: a standard is drafted, proposed with the moment it shall hold from, and approved by somebody
// else.
enum class VersionState { draft, proposed, approved, withdrawn };
enum class VersionAction { propose, send_back, approve, withdraw };
inline constexpr std::array version_state_names{std::string_view{"draft"}, std::string_view{"proposed"},
                                                std::string_view{"approved"}, std::string_view{"withdrawn"}};
inline constexpr std::array version_action_names{std::string_view{"propose"}, std::string_view{"send_back"},
                                                 std::string_view{"approve"}, std::string_view{"withdraw"}};
constexpr std::string_view to_text(VersionState state) {
    return version_state_names[static_cast<std::size_t>(state)];
}

struct Version {
    VersionId version_id;
    std::int64_t number = 0;  // 1, 2, 3: as people call it
    VersionState state = VersionState::draft;
    std::string text, sha256, note;
    std::optional<Instant> effective_from, approved_at;
    std::int64_t author_id = 0, approver_id = 0;
    std::string author_name, approver_name;
    Instant created_at{}, changed_at{};
    std::int64_t version = 1;
};

// A version read, with the holidays known by now. Never null.
struct InForce {
    VersionId version_id;  // none: an empty store runs by the shipped standard
    std::int64_t number = 0;
    std::shared_ptr<const Standard> standard;
};

}  // namespace bihuan::standard
