#pragma once

#include <vector>

#include "store/store.hpp"
#include "ticket/domain/ticket.hpp"

namespace bihuan::ticket {

class NoticeStore {
  public:
    explicit NoticeStore(Unit& unit) : unit_{unit} {}
    void add(const Notice& notice);
    std::vector<Notice> page(std::int64_t user_id, NoticeId before, std::int64_t limit);  // newest first
    std::int64_t unread(std::int64_t user_id, std::int64_t at_most);
    void mark_read(std::int64_t user_id, NoticeId up_to, Instant at);

  private:
    Unit& unit_;
};

}  // namespace bihuan::ticket
