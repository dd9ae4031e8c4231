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
struct Limit {
    Duration limit{};
    std::string calendar;
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
                                          std::string_view{"quality_score"}};
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
    std::int64_t handover_max = 0;   // 3.5.3: more hand-overs than this alarm the team lead; 0: never
    std::int64_t capacity = 0;       // open requests a person has at most, where nothing else was agreed
    std::vector<std::string> posts;  // whose holders take part without anything agreed
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
    std::vector<Indicator> indicators;
    std::int64_t hand_overs_max = 2;  // 1.1.4: more than these deviate from the process
    std::vector<Scheme> schemes;
    std::vector<TrainingNeed> training_needs;
    std::vector<EmergencyLevel> emergency_levels;  // gravest first
};

bool is_channel(const Standard& standard, std::string_view code);
// What a standard says of a request: the first rule that holds decides (3.1.3, 1.5.3, 3.2.2).
bool holds(const Condition& condition, const Facts& facts);
const std::string& class_of(const Standard& standard, const Facts& facts);
const Grade& grade_of(const Standard& standard, const std::vector<std::string>& flags);
const SlaRule& sla_rule_of(const Standard& standard, const Facts& facts);
// 3.2.4: a version from before there were routes leaves everything to people.
const RouteRule& route_of(const Standard& standard, const Facts& facts);
const RouteRule& route_named(const Standard& standard, std::string_view code);
// The rule's limits, with what the customer's segment makes of them (4.1.4).
SlaRule promise_of(const Standard& standard, const Facts& facts);

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
