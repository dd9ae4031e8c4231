// Part of standard's face (see types.hpp): what customers can book and by which rules (2.2, 2.3, 2.5).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

// 2.5.1: what has to be known before a time is offered. Personal values are masked on every screen.
struct DataItem {
    std::string code, name_zh, name_en;
    bool is_required = true, is_personal = true;
    std::int64_t chars_max = 200;
};
enum class ServicePlace { site, counter, phone, remote };
struct ServiceType : Term {
    ServicePlace place = ServicePlace::site;
    std::string calendar;        // when it is done; at a counter the place's own counts
    Duration length{};           // of the work itself
    Duration window{};           // promised to the customer from the start on; 0: the minute itself
    Duration lead{};             // booked at least so long ahead
    Duration horizon{};          // and at most so far
    Duration cancel{};           // customers cancel or move it themselves until so long before
    std::int64_t moves_max = 0;  // by the customer
    std::vector<std::string> skills;
    std::int64_t level = 1;
    std::vector<std::string> equipment;   // one piece of each kind is taken along
    std::vector<std::string> categories;  // of the requests it serves, with those below; none: any
    std::vector<DataItem> items;
    bool is_public = true;  // customers book it themselves
};
struct Booking {
    Duration step{};    // times are offered so far apart, on the day's clock
    Duration hold{};    // a chosen time is kept so long while the rest is filled in
    Duration offer{};   // one who waits has so long to take a time that became free
    Duration remind{};  // before the start, and again
    Duration remind_again{};
    Duration draft{};               // an unfinished booking is reminded of after this, once
    Duration no_show{};             // after the promised time nobody came: the customer is contacted (2.5.3)
    Duration late{};                // so much behind the promise the customer is told
    Duration catch_up{};            // what was done without a connection is told within
    std::int64_t speed_kmh = 0;     // of engineers on the road
    std::int64_t road_percent = 0;  // of the straight line
};

// 2.5.5: bookings taken on paper or on the local page while the system could not be written to.
struct OutageRule {
    std::int64_t rows_max = 500;                    // of one request to import
    std::int64_t sheet_rows = 200;                  // of an intake sheet
    Duration same_within = std::chrono::hours{24};  // another open booking of the kind so near is the same
    Duration look = std::chrono::hours{72};         // other times are looked for so far after the wanted one
    std::int64_t alternatives_max = 3;
    Duration wait = std::chrono::hours{168};        // who has no time waits so long for one
    Duration notice_max = std::chrono::hours{720};  // a public notice holds so long at most
};

// What a day's plan of visits weighs (2.3.5): prices of a second, of a visit that nobody makes by its
// priority, and of changing what a customer was told.
struct PlanPrices {
    std::int64_t travel = 0, lateness = 0, overtime = 0, other_engineer = 0, other_order = 0;
    std::vector<std::int64_t> unassigned;
    Duration overtime_max{};
    std::int64_t steps = 0, bound_steps = 0;  // how much is tried
};

}  // namespace bihuan::standard
