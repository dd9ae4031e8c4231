// What the wait is told from: who waits, who talks, how long chats lasted. No words, so no key.
#pragma once

#include <string>
#include <vector>

#include "chat/domain/wait.hpp"
#include "store/store.hpp"

namespace bihuan::chat {

class WaitStore {
  public:
    explicit WaitStore(Unit& unit) : unit_{unit} {}

    // Longest first, with no more than their place in the queue asks for.
    std::vector<Chat> waiting(std::int64_t limit);
    struct Talk {
        UserId agent_id;
        Held held;
    };
    std::vector<Talk> talks(std::int64_t limit);
    std::vector<Duration> lengths(const std::string& queue, std::int64_t limit);  // newest first

  private:
    Unit& unit_;
};

}  // namespace bihuan::chat
