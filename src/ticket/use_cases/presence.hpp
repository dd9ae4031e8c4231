// "Also viewing": who has a ticket open, remembered for 45 seconds, in memory alone.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/event.hpp"
#include "ticket/domain/ticket.hpp"

namespace bihuan::ticket {

struct Viewer {
    UserId user_id;
    std::string display_name;
    bool is_typing = false;
};

class PresenceBoard {
  public:
    static constexpr std::chrono::seconds memory{45};

    struct Answer {
        std::vector<Viewer> others;
        bool has_changed = false;  // worth telling the others
    };
    Answer announce(TicketId ticket, const Viewer& me, Instant now);

  private:
    struct Seen {
        Viewer viewer;
        Instant at{};
    };
    std::mutex mutex_;
    std::unordered_map<TicketId, std::vector<Seen>> seen_;
};

}  // namespace bihuan::ticket
