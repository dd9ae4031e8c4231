#include "identity/http/session_gate.hpp"

#include "base/crypto.hpp"
#include "identity/use_cases/use_cases.hpp"

namespace bihuan::identity {
namespace {

constexpr std::size_t known_max = 20'000;  // a shard's; beyond it the shard starts anew

std::string key_of(const Credentials& c) {
    return c.api_token.empty() ? "s" + c.session_token : "t" + c.api_token;
}

}  // namespace

SessionGate::Shard& SessionGate::shard_of(const std::string& key) {
    return shards_[std::hash<std::string>{}(key) % shards_.size()];
}

std::optional<Result<Actor>> SessionGate::recall(const Credentials& credentials, Instant now) {
    const auto key = key_of(credentials);
    auto& shard = shard_of(key);
    const std::lock_guard lock{shard.mutex};
    const auto found = shard.known.find(key);
    if (found == shard.known.end()) return std::nullopt;
    const auto& known = found->second;
    // A manual clock may go backwards between tests; age is what counts.
    if (now - known.checked_at > freshness || now < known.checked_at) return std::nullopt;
    if (credentials.is_changing && credentials.api_token.empty() &&
        !is_equal_constant_time(credentials.csrf_token, known.csrf))
        return Result<Actor>{std::unexpected{Error{csrf_missing}}};
    return Result<Actor>{known.actor};
}

Result<Actor> SessionGate::look_up(Unit& unit, const Credentials& credentials) {
    const bool is_session = credentials.api_token.empty();
    TRY(auto actor, is_session ? actor_of_session(unit, credentials.session_token)
                               : actor_of_token(unit, credentials.api_token));
    Known known{actor, unit.now, is_session ? csrf_of(credentials.session_token) : std::string{}, unit.now};
    const bool is_forged =
        is_session && credentials.is_changing && !is_equal_constant_time(credentials.csrf_token, known.csrf);
    const auto key = key_of(credentials);
    auto& shard = shard_of(key);
    bool is_due = false;
    {
        const std::lock_guard lock{shard.mutex};
        if (shard.known.size() >= known_max) shard.known.clear();
        auto& slot = shard.known[key];
        is_due = unit.now - slot.noted_at >= noted_every || unit.now < slot.noted_at;
        if (!is_due) known.noted_at = slot.noted_at;
        slot = std::move(known);
    }
    if (is_due) note_later(credentials, actor);
    if (is_forged) return refuse(csrf_missing);
    return actor;
}

void SessionGate::note_later(const Credentials& credentials, const Actor& actor) const {
    if (store_ == nullptr) return;
    // A busy store may refuse: the next use notes it.
    (void)store_->write_later(
        actor,
        [credentials](Unit& unit) {
            note_use(unit, credentials.session_token, credentials.api_token);
            return true;
        },
        [](Outcome) {});
}

void SessionGate::hear(const Event& event) {
    if (event.topic != "identity.forget") return;
    for (auto& shard : shards_) {
        const std::lock_guard lock{shard.mutex};
        if (event.subject_id == 0)
            shard.known.clear();
        else
            std::erase_if(shard.known,
                          [&](const auto& entry) { return entry.second.actor.user_id == event.subject_id; });
    }
}

}  // namespace bihuan::identity
