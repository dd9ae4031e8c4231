#include "ticket/use_cases/distribution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "ticket/store/give_store.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "timer/calls.hpp"

namespace bihuan::ticket {
namespace {

constexpr std::size_t gifts_max = 200;  // in one unit of work; the rest follows in the next
constexpr std::int64_t page_size = 100;

void look_soon(Unit& unit, OrganizationId organization) {
    timer::set(unit, distribute_timer, organization.number, unit.now);
}

std::string one_of(Unit& unit, UserId person) {
    const std::array ids{person};
    const auto names = identity::user_names(unit, ids);
    return names.empty() ? std::string{"?"} : names.begin()->second;
}

// 3.5.3: passed on and on: the lead of the team it has come to is told each time.
void alert_handovers(Unit& unit, const Ticket& t) {
    const auto version = standard::version_of(unit, t.standard_version_id);
    const auto most = version.standard->routing.handover_max;
    if (t.handover_count <= most) return;
    const auto people = identity::people_in_charge(unit, t.organization_id, identity::Role::team_lead, 0);
    std::string told;
    for (const auto person : people) told += (told.empty() ? "" : ", ") + one_of(unit, person);
    Said said;
    said.zh = fmt::format("已转派 {} 次，超过标准的 {} 次，请班组长介入", t.handover_count, most);
    said.en =
        fmt::format("Handed over {} times, more than the standard's {}: the team lead is asked to step in",
                    t.handover_count, most);
    notify(unit, people, t, said);
    if (!told.empty()) said.zh += "；已通知 " + told, said.en += "; told: " + told;
    write_entry(unit, t, said);
}

bool comes_first(const Ticket& a, const Ticket& b) {
    return a.priority != b.priority ? a.priority > b.priority : a.ticket_id < b.ticket_id;
}

// One look at what waits in a unit.
class Round {
  public:
    Round(Unit& unit, OrganizationId organization)
        : unit_{unit}, organization_{organization}, people_{duty::available_people(unit, organization)} {
        std::vector<UserId> ids;
        for (const auto& one : people_) ids.push_back(one.user_id);
        std::ranges::sort(ids);
        duty::hold(unit, ids);  // a round of another unit that shares people waits, and counts after this one
        const auto loads = GiveStore{unit}.loads(ids);
        for (auto& one : people_)
            if (const auto found = loads.find(one.user_id); found != loads.end()) one.load = found->second;
    }

    void run() {
        collect_lapsed();
        auto lapsed = lapsed_.begin();
        const Ticket* last = nullptr;
        std::vector<Ticket> page;
        while (has_room()) {
            page = GiveStore{unit_}.waiting(organization_, last ? &*last : nullptr, hopeless_, page_size);
            if (page.empty()) break;
            for (const auto& t : page) {
                while (lapsed != lapsed_.end() && comes_first(*lapsed, t)) settle(*lapsed++);
                if (!has_room()) break;
                settle(t);
            }
            last_ = page.back();
            last = &*last_;
        }
        while (lapsed != lapsed_.end()) settle(*lapsed++);
        if (given_ >= gifts_max) next_ = unit_.now;
        if (next_) timer::set(unit_, distribute_timer, organization_.number, *next_);
    }

  private:
    duty::Candidate* find(UserId id) {
        const auto found = std::ranges::find(people_, id, &duty::Candidate::user_id);
        return found == people_.end() ? nullptr : &*found;
    }
    bool has_room() const {
        return given_ < gifts_max &&
               std::ranges::any_of(
                   people_, [](const duty::Candidate& one) { return one.load < one.capacity; });
    }

    // Not accepted in time, or the person went away.
    void collect_lapsed() {
        for (auto& t : GiveStore{unit_}.offered(organization_)) {
            auto* person = find(t.handler_id);
            if (person && *t.offered_until > unit_.now) {
                if (!next_ || *t.offered_until < *next_) next_ = t.offered_until;
                continue;
            }
            if (person) --person->load;
            lapsed_.push_back(std::move(t));
        }
        std::ranges::sort(lapsed_, comes_first);
    }

    // The route's need; the next person, if there is one; else an offer that lapsed is taken back.
    void settle(const Ticket& t) {
        const bool is_offer = t.state == State::submitted;
        std::unordered_map<UserId, std::int64_t> asked;
        if (is_offer) asked = GiveStore{unit_}.times_asked(t.ticket_id);
        for (auto& one : people_) {
            const auto found = asked.find(one.user_id);
            one.asked = found == asked.end() ? 0 : found->second;
        }
        const auto route = route_of(unit_, t);
        // Passed on too often, by people or by rules: a lead steps in (3.5.3), and nothing goes in circles.
        const bool is_for_a_lead = t.handover_count > route.handover_max;
        const auto* chosen =
            given_ < gifts_max && !is_for_a_lead ? duty::choose(people_, route.need, unit_.now) : nullptr;
        // People only fill up while a round goes on: who waits for the same need is not read any more.
        if (!chosen && !is_for_a_lead && given_ < gifts_max && hopeless_.size() < hopeless_max)
            hopeless_.push_back({t.standard_version_id, t.route_code});
        if (chosen && chosen->user_id == t.handler_id) chosen = nullptr;  // would be asked the same again
        const bool is_done = !chosen ? take_back(t) : is_offer ? offer(t, *chosen) : assign(t, *chosen);
        if (!is_done || !chosen) return;
        auto* person = find(chosen->user_id);
        ++person->load;
        person->last_given_at = unit_.now;
        duty::note_given(unit_, person->user_id);
        ++given_;
    }

    bool assign(const Ticket& t, const duty::Candidate& to) {
        StepFacts facts;
        facts.handler_id = to.user_id;
        const auto after = step(unit_, t, Action::assign, facts);
        if (!after) return false;  // somebody was faster, or it may not move
        notify(unit_, {&to.user_id, 1}, *after,
               {.zh = "系统派给您一张工单", .en = "A ticket was given to you"});
        return true;
    }

    bool offer(const Ticket& t, const duty::Candidate& to) {
        const auto version = standard::version_of(unit_, t.standard_version_id);
        const auto length = version.standard->routing.offer;
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(length).count();
        auto after = t;
        after.handler_id = to.user_id;
        after.offered_until = unit_.now + length;
        const Said said{.zh = fmt::format("请 {} 在 {} 分钟内受理", to.name, minutes),
                        .en = fmt::format("Offered to {}, to be accepted within {} min", to.name, minutes)};
        if (!put(t, after, said)) return false;
        GiveStore{unit_}.count_offer(t.ticket_id, to.user_id);
        notify(unit_, {&to.user_id, 1}, after,
               {.zh = fmt::format("有新请求，请在 {} 分钟内受理", minutes),
                .en = fmt::format("A new request: please accept it within {} min", minutes)});
        if (!next_ || *after.offered_until < *next_) next_ = after.offered_until;
        return true;
    }

    bool take_back(const Ticket& t) {
        if (!t.offered_until) return false;
        auto after = t;
        after.handler_id = {};
        after.offered_until.reset();
        const auto name = one_of(unit_, t.handler_id);
        return put(t, after,
                   {.zh = fmt::format("{} 未受理，回到团队待认领", name),
                    .en = fmt::format("Not accepted by {}: back to the team", name)});
    }

    bool put(const Ticket& before, Ticket& after, const Said& said) {
        after.updated_at = unit_.now;
        if (!save(unit_, before, after)) return false;
        write_entry(unit_, after, said);
        sla::move_to(unit_, subject_of(after.ticket_id),
                     {after.organization_id.number, after.handler_id.number});
        tell(unit_, tells_changed, after);
        return true;
    }

    Unit& unit_;
    OrganizationId organization_;
    std::vector<duty::Candidate> people_;
    std::vector<Ticket> lapsed_;
    std::optional<Ticket> last_;
    std::optional<Instant> next_;
    std::vector<Waiting> hopeless_;
    std::size_t given_ = 0;
};

}  // namespace

RouteOf route_of(Unit& unit, const Ticket& ticket) {
    const auto version = standard::version_of(unit, ticket.standard_version_id);
    RouteOf out{.rule = standard::route_named(*version.standard, ticket.route_code),
                .need = {},
                .handover_max = version.standard->routing.handover_max};
    out.need = {out.rule.skills, out.rule.level};
    return out;
}

void ask_to_distribute(Unit& unit, const Ticket& t) {
    if (is_to_give(t) && duty::is_anyone_available(unit, t.organization_id))
        look_soon(unit, t.organization_id);
}

void note_distribution(Unit& unit, const Ticket& before, const Ticket& after) {
    if (before.offered_until && !after.offered_until) GiveStore{unit}.forget_offers(after.ticket_id);
    ask_to_distribute(unit, after);
    const bool is_lighter =
        is_carried(before) && !(is_carried(after) && after.handler_id == before.handler_id);
    if (is_lighter)
        for (const auto id : duty::available_in(unit, before.handler_id))
            if (GiveStore{unit}.has_waiting(id)) look_soon(unit, id);
    if (after.handover_count > before.handover_count) alert_handovers(unit, after);
}

void distribute(Unit& unit, OrganizationId organization) { Round{unit, organization}.run(); }

void hear_presence(Unit& unit, UserId person) {
    GiveStore store{unit};
    for (const auto id : duty::available_in(unit, person))
        if (store.has_waiting(id)) look_soon(unit, id);
    for (const auto id : store.offering_units(person)) look_soon(unit, id);
}

std::unordered_map<UserId, std::int64_t> open_loads(Unit& unit, std::span<const UserId> people) {
    return GiveStore{unit}.loads(people);
}

}  // namespace bihuan::ticket
