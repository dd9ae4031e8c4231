// Calls, their events, extensions, and the sums of quarters of an hour.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "keys/calls.hpp"
#include "store/store.hpp"
#include "telephone/domain/call.hpp"
#include "telephone/domain/figures.hpp"

namespace bihuan::telephone {

struct CallFilter {
    std::string queue, number, state;  // number: as written by number_of
    UserId agent_id;
    bool is_flagged = false;
    CallId before;
};
struct IntervalRow {
    std::string queue;
    Instant starts_at{};
    Figures figures;
};

class CallStore {
  public:
    CallStore(Unit& unit, const FieldCipher& master) : unit_{unit}, sealer_{unit, master} {}

    // The call of that reference, made where there was none; nobody else changes it until this unit ends.
    Call held(const Call& wanted);
    std::optional<Call> find(CallId id);
    std::vector<Call> find_all(std::span<const CallId> ids);
    std::optional<Call> find_reference(UserId switch_id, const std::string& reference);
    bool save(const Call& call);  // by its version; false: somebody was faster
    std::vector<Call> waiting(std::int64_t limit);
    std::vector<Call> list(const CallFilter& filter, std::int64_t limit);  // newest first, the actor's scope

    bool add_event(CallId call, const CallEvent& event);  // false: was told before
    std::vector<CallEvent> events(CallId call, std::int64_t limit);
    std::int64_t count_events(CallId call);
    std::optional<Instant> last_told_at();  // an event of any call
    void save_flag(const CallEvent& event);

    std::vector<Line> lines(std::int64_t limit);
    std::optional<Line> line_of(UserId user);
    std::optional<Line> line_at(const std::string& extension);
    bool save_line(const Line& line);  // version 0: made; false: somebody was faster, or has the extension
    bool remove_line(UserId user);

    void add_figures(const Counted& counted);
    // [from, to), of all queues where none is named.
    std::vector<IntervalRow> intervals(const std::string& queue, Instant from, Instant to);

    std::optional<CallId> reseal(CallId after, std::int64_t limit);

  private:
    Call read(const Row& row) const;
    Binds changing(const Call& call) const;
    Unit& unit_;
    keys::Sealer sealer_;
};
std::int64_t count_calls_under(Unit& unit, keys::KeyId key);

}  // namespace bihuan::telephone
