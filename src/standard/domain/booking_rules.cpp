#include "standard/domain/booking_rules.hpp"

#include <algorithm>

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

constexpr std::array place_words{std::string_view{"site"}, std::string_view{"counter"},
                                 std::string_view{"phone"}, std::string_view{"remote"}};

class BookingChecker : EntryChecker {
  public:
    explicit BookingChecker(StandardFile& file) : EntryChecker{file}, reasons_{file.booking_reasons} {}

    void run() {
        Codes skills, seen;
        for (const auto& one : s_.skills) skills.insert(one.code);
        check_reasons();
        const auto& b = s_.booking;
        if (s_.service_types.empty()) return;
        if (b.step == Duration{})
            wrong("booking", "", "有服务类型就须有 [booking]", "kinds of service need the table [booking]");
        else if (24h % b.step != 0s || b.step < 5min || b.step % 5min != 0s)
            wrong("booking", "step", "应为 5 分钟的倍数并能整除一天，如 15m、30m",
                  "must be a multiple of 5m that divides a day, such as 15m or 30m");
        if (b.remind_again >= b.remind && b.remind > 0s)
            wrong("booking", "remind_again", "第二次提醒应比第一次更接近开始",
                  "the second reminder must lie nearer to the start than the first");
        if (b.catch_up > 7 * 24h) wrong("booking", "catch_up", "最长 7 天", "7d at most");
        const auto& outage = s_.outage;
        if (outage.look < 1h || outage.look > 30 * 24h)
            wrong("outage", "look", "应为 1 小时到 30 天", "must be 1h to 30d");
        if (outage.wait < 1h || outage.wait > 30 * 24h)
            wrong("outage", "wait", "应为 1 小时到 30 天", "must be 1h to 30d");
        if (outage.notice_max < 1h) wrong("outage", "notice", "至少 1 小时", "1h at least");
        const auto& plan = s_.plan;
        const bool rises = std::ranges::is_sorted(plan.unassigned) &&
                           (plan.unassigned.empty() ||
                            (plan.unassigned.front() > 0 && plan.unassigned.back() <= 1'000'000'000));
        if (plan.steps > 0 && (plan.unassigned.empty() || !rises))
            wrong("plan", "unassigned", "应为由低到高的价格，每个优先级一个",
                  "must be prices that rise, one for each priority");
        for (std::size_t i = 0; i < s_.service_types.size(); ++i) {
            const auto& type = s_.service_types[i];
            const auto path = fmt::format("service_type[{}]", i + 1);
            once(path, type.code, seen);
            refer(path, "clause", {type.clause}, clauses_);
            refer(path, "category", type.categories, categories_);
            refer(path, "skills", type.skills, skills);
            refer(path, "calendar", {type.calendar}, calendars_);
            if (type.length % 5min != 0s || type.length < 5min || type.length > 12h)
                wrong(path, "length", "应为 5 分钟的倍数，最长 12 小时",
                      "must be a multiple of 5m, 12h at most");
            if (type.window % 5min != 0s || type.window > 12h)
                wrong(path, "window", "应为 5 分钟的倍数，最长 12 小时",
                      "must be a multiple of 5m, 12h at most");
            if (type.lead >= type.horizon)
                wrong(path, "horizon", "最远预约时间应长于最短提前时间",
                      "must be longer than the shortest time ahead (lead)");
            if (type.horizon > 90 * 24h) wrong(path, "horizon", "最远 90 天", "90d at most");
            if (type.place != ServicePlace::site && type.window > 0s)
                wrong(path, "window", "只有上门服务才约定到达时段",
                      "only visits promise a window of arrival");
            Codes items;
            for (std::size_t k = 0; k < type.items.size(); ++k)
                once(fmt::format("{}.needs[{}]", path, k + 1), type.items[k].code, items);
        }
    }

  private:
    void check_reasons() {
        Codes seen{std::string{booking_reason_other}};  // which is said in words
        const Codes steps{"cancel", "leave"};
        for (std::size_t i = 0; i < reasons_.size(); ++i) {
            const auto& reason = reasons_[i];
            const auto path = fmt::format("booking_reason[{}]", i + 1);
            once(path, reason.code, seen);
            refer(path, "clause", {reason.clause}, clauses_);
            refer(path, "steps", reason.steps, steps);
            if (reason.steps.empty())
                wrong(path, "steps", "应为 cancel、leave 中的至少一个", "must name cancel, leave, or both");
        }
    }
    const BookingReasons& reasons_;
};

}  // namespace

const BookingReason* booking_reason(const BookingReasons& reasons, std::string_view code) {
    const auto found = std::ranges::find(reasons, code, &BookingReason::code);
    return found == reasons.end() ? nullptr : &*found;
}

void read_bookings(TableReader& root, Standard& out, BookingReasons& reasons) {
    root.tables("booking_reason", [&](TableReader& in) {
        BookingReason reason{in.term()};
        reason.steps = in.texts("steps");
        reason.is_public = in.boolean_or("public", false);
        reasons.push_back(std::move(reason));
    });

    if (root.has("booking"))
        root.table("booking", [&](TableReader& in) {
            out.booking = {.step = in.duration("step"),
                           .hold = in.duration("hold"),
                           .offer = in.duration("offer"),
                           .remind = in.duration("remind"),
                           .remind_again = in.duration("remind_again"),
                           .draft = in.duration("draft"),
                           .no_show = in.duration("no_show"),
                           .late = in.duration("late"),
                           .catch_up = in.duration_or("catch_up", 24h),  // older standards do not say
                           .speed_kmh = in.integer("speed_kmh", 1, 200),
                           .road_percent = in.integer("road_percent", 100, 500)};
            (void)in.text("clause");
        });
    if (root.has("plan"))
        root.table("plan", [&](TableReader& in) {
            constexpr std::int64_t most = 100'000;
            out.plan.travel = in.integer("travel", 1, most);
            out.plan.lateness = in.integer("lateness", 1, most);
            out.plan.overtime = in.integer("overtime", 0, most);
            out.plan.other_engineer = in.integer("other_engineer", 0, most);
            out.plan.other_order = in.integer("other_order", 0, most);
            out.plan.unassigned = in.integers("unassigned");
            out.plan.overtime_max = in.duration("overtime_max");
            out.plan.steps = in.integer("steps", 0, 100'000);
            out.plan.bound_steps = in.integer("bound_steps", 0, 1000);
            (void)in.text("clause");
        });
    if (root.has("outage"))
        root.table("outage", [&](TableReader& in) {
            out.outage = {.rows_max = in.integer("rows", 1, 1000),
                          .sheet_rows = in.integer("sheet_rows", 1, 2000),
                          .same_within = in.duration("same_within"),
                          .look = in.duration("look"),
                          .alternatives_max = in.integer("alternatives", 1, 10),
                          .wait = in.duration("wait"),
                          .notice_max = in.duration("notice")};
            (void)in.text("clause");
        });
    root.tables("service_type", [&](TableReader& in) {
        ServiceType type{in.term()};
        const auto place = in.text("place");
        const auto found = std::ranges::find(place_words, place);
        if (found == place_words.end())
            in.wrong("place", "应为 site、counter、phone 或 remote",
                     "must be site, counter, phone or remote");
        else
            type.place = static_cast<ServicePlace>(found - place_words.begin());
        type.calendar = in.text("calendar");
        type.length = in.duration("length");
        type.window = in.duration_or("window", {});
        type.lead = in.duration("lead");
        type.horizon = in.duration("horizon");
        type.cancel = in.duration("cancel");
        type.moves_max = in.integer("moves", 0, 20);
        type.skills = in.texts("skills");
        type.level = in.integer_or("level", 1, 1, 3);
        type.equipment = in.texts("equipment");
        type.categories = in.texts("category");
        type.is_public = in.boolean_or("public", true);
        in.tables("needs", [&](TableReader& item) {
            type.items.push_back({item.text("code"), item.text("zh"), item.text("en"),
                                  item.boolean_or("required", true), item.boolean_or("personal", true),
                                  item.integer_or("max", 200, 1, 2000)});
        });
        out.service_types.push_back(std::move(type));
    });
}

void check_bookings(StandardFile& file) { BookingChecker{file}.run(); }

const ServiceType* service_type(const Standard& standard, std::string_view code) {
    const auto found = std::ranges::find(standard.service_types, code, &ServiceType::code);
    return found == standard.service_types.end() ? nullptr : &*found;
}

}  // namespace bihuan::standard
