// Reading the public holidays and make-up workdays of one year, in the form of NateScarlet/holiday-cn. Those
// of the last years are embedded; a new year is announced in autumn and comes as a file somebody uploads, so
// it is input.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/work_calendar.hpp"

namespace bihuan::standard {

// The detail is the place and the value found there, which needs no translation.
inline constexpr ErrorKind holiday_file{"standard.holiday_file", bihuan::Category::invalid,
                                        "节假日文件有误：{}", "The holiday file is wrong: {}"};

// `year` and each day's `name`, `date` and `isOffDay` are needed, other members pass unread. A year may hold
// days of the December before and the January after it, since holidays bridge the turn of the year. Days come
// out sorted.
Result<HolidayYear> read_holiday_year(std::string_view json);

// standards/calendars/cn-<year>.json, by year.
std::vector<std::string_view> embedded_holiday_files();

}  // namespace bihuan::standard
