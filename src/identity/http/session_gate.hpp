// Who is it? Answers from memory for half a minute, from the store otherwise; forgets at once what a commit
// changed.
#pragma once

#include <array>
#include <chrono>
#include <mutex>
#include <unordered_map>

#include "http/http.hpp"

namespace bihuan::identity {

class SessionGate final : public Authenticator {
  public:
    static constexpr std::chrono::seconds freshness{30};
    static constexpr std::chrono::minutes noted_every{5};

    // Before the first request: where the use of a session or token is written down, at most every five
    // minutes each. Without it a session would end 8 hours after sign-in however much it is used.
    void note_uses_in(Store& store) { store_ = &store; }
    std::optional<Result<Actor>> recall(const Credentials& credentials, Instant now) override;
    Result<Actor> look_up(Unit& unit, const Credentials& credentials) override;
    // Hands the event "identity.forget" of committed units on to here; app connects it.
    void hear(const Event& event);

  private:
    struct Known {
        Actor actor;
        Instant checked_at{};
        std::string csrf;
        Instant noted_at{};  // when its use was last written down
    };
    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::string, Known> known;
    };
    void note_later(const Credentials& credentials, const Actor& actor) const;
    Shard& shard_of(const std::string& key);
    Store* store_ = nullptr;
    std::array<Shard, 16> shards_;
};

}  // namespace bihuan::identity
