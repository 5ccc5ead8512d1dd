-- Stays of people away from where they are registered. key: the stored identity number. Whether somebody has left is settled
-- where the dates are read: not to have left is written in many ways.
select s.zjhm                                       as key,
       s.jzd_xzqhdm                                 as division_code,
       s.jzd_dzxz                                   as address,
       s.lbsqk_qlrrq                                as arrived_on,
       s.lkbsqk_qlcrq                               as left_on
from   syrk_ldrkxxb s
