// Who is to be called back, and the tries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "keys/calls.hpp"
#include "store/store.hpp"
#include "telephone/domain/call_back.hpp"

namespace bihuan::telephone {

struct CallBackFilter {
    std::optional<CallBackState> state;
    UserId owner_id;
    Instant after_at{};  // of the last page: its next_at and id
    CallBackId after;
};

class CallBackStore {
  public:
    CallBackStore(Unit& unit, const FieldCipher& master) : unit_{unit}, sealer_{unit, master} {}

    bool add(const CallBack& one);   // false: the number has an open one
    bool save(const CallBack& one);  // by its version; false: somebody was faster
    std::optional<CallBack> find(CallBackId id);
    std::optional<CallBack> open_of(const std::string& number);
    std::vector<CallBack> list(const CallBackFilter& filter, std::int64_t limit);  // soonest first, in scope
    std::int64_t count_open();                                                     // within the actor's scope
    void add_try(CallBackId id, const Try& done);
    std::vector<Try> tries(CallBackId id, std::int64_t limit);
    std::optional<CallBackId> reseal(CallBackId after, std::int64_t limit);

  private:
    CallBack read(const Row& row) const;
    Unit& unit_;
    keys::Sealer sealer_;
};
std::int64_t count_call_backs_under(Unit& unit, keys::KeyId key);

}  // namespace bihuan::telephone
